# The few commands of a developer's day. Everything is plain Maven and the launcher underneath.
.PHONY: run check test big-test format

run:            ## run the sample job
	./yanbao run aigc

check:          ## build, all tests, format and static analysis
	mvn -B verify

test:           ## unit tests only
	mvn -B test

big-test:       ## 1,048,576 x 20 workbook cells and 10 million CSV rows with a heap of 512 MB (some minutes)
	mvn -B verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=BigInputsIT -Dyanbao.largest=true

format:         ## format all Java sources
	mvn -B -q process-resources exec:exec@format -DformatMode=write
