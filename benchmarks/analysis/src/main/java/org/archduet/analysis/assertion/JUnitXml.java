package org.archduet.analysis.assertion;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.run.RunResult;

/**
 * Judged assertions in the XML form that CI servers read: an assertion that does not hold is a failure, one that is
 * open too. An assertion that turns green because the machine was too noisy to decide it would guard nothing.
 */
public final class JUnitXml {

    private JUnitXml() {}

    /** One test suite named after the experiment, one test case for each assertion. */
    public static String of(RunResult run) {
        List<JudgedAssertion> judgements = run.assertions();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", run.experiment().name());
            xml.writeAttribute("timestamp", run.manifest().startedAt());
            xml.writeAttribute("tests", String.valueOf(judgements.size()));
            xml.writeAttribute("failures", String.valueOf(failures(judgements)));
            for (JudgedAssertion judgement : judgements) {
                write(xml, run, judgement);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private static long failures(List<JudgedAssertion> judgements) {
        return judgements.stream().filter(judgement -> !judgement.holds()).count();
    }

    private static void write(XMLStreamWriter xml, RunResult run, JudgedAssertion judgement) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", run.experiment().name());
        xml.writeAttribute("name", judgement.assertion());
        if (judgement.holds()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(judgement.detail());
            xml.writeEndElement();
        } else {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", judgement.judgement().name());
            xml.writeAttribute("message", judgement.detail());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
