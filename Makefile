# The few commands of a developer's day. Everything is plain Maven and the launcher underneath.
.PHONY: run check test format

run:            ## run the sample job
	./yanbao run aigc

check:          ## build, all tests, format and static analysis
	mvn -B verify

test:           ## unit tests only
	mvn -B test

format:         ## format all Java sources
	mvn -B -q process-resources exec:exec@format -DformatMode=write
