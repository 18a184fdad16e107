# The few commands of a developer's day. Everything is plain Maven and the launcher underneath.
.PHONY: run check test kill-test fuzz-test big-test bench bench-peers jmh format

run:            ## run the sample job
	./yanbao run aigc

check:          ## build, all tests, format and static analysis
	mvn -B verify

test:           ## unit tests only
	mvn -B test

kill-test:      ## kill the program 200 times, and in each n-th system call (half an hour on two free cores; KILL_TEST=-Dyanbao.seed=… repeats)
	mvn -B verify -DskipFormat -Dtest=TornRecordTest -Dit.classes=1 \
	  -Dit.test='KilledAnywhereIT,InjectedFaultsIT,RecordOfRunsIT,RacesIT,DisksIT' \
	  -Dyanbao.kills=200 -Dyanbao.sweep=true -Dyanbao.races=200 $(KILL_TEST)

fuzz-test:      ## 5,000 text files and workbooks with faults by a seed (some minutes)
	mvn -B verify -DskipFormat -Dtest=MutatedWorkbooksTest -Dit.test=CsvFuzzIT -Dyanbao.fuzz=10

big-test:       ## 1,048,576 x 20 workbook cells, 10 million CSV rows and a table of a million rows with a heap of 512 MB (some minutes)
	mvn -B verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=BigInputsIT -Dyanbao.largest=true

# Workloads measure a whole process; SCALE=0.01 tries the scripts out; GROWTH="1 10 100" is W5 in millions.
WORKLOADS ?= w1 w3 w2 w5
bench: bench-peers  ## measure against Python, DuckDB and bare POI; writes docs/guide/performance.md (about 25 minutes)
	/usr/bin/python3 bench/run.py $(WORKLOADS)

bench-peers:
	@/usr/bin/python3 -c 'import pandas, xlsxwriter, openpyxl, reportlab.graphics._renderPM' 2>/dev/null && \
	  test -f /usr/share/fonts/truetype/wqy/wqy-zenhei.ttc || \
	  apt-get install -y --no-install-recommends python3-pandas python3-xlsxwriter python3-openpyxl \
	    python3-reportlab python3-renderpm fonts-wqy-zenhei

jmh:            ## microbenchmarks of the hot loops: records, cells, formulas
	./yanbao --version && mvn -q -B -f bench/pom.xml compile exec:exec

format:         ## format all Java sources
	mvn -B -q process-resources exec:exec@format -DformatMode=write
