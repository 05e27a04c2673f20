using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Pinpoints;

/// <summary>What the readers of pinpoints promise: the words that they have read lie behind them, or nothing has moved.</summary>
public sealed class PinpointGrammarTests
{
    private delegate bool Reader(TokenList tokens, ref int at, out Pinpoint? pinpoint);

    [TestCase("paragraphs 3 to 5 and 9 of resolution 70/1", "paras. 3 to 5 and 9", "resolution")]
    [TestCase("Article 73 b of the Charter", "art. 73 b", "the")]
    [TestCase("Article 1 (1-4) of the Charter", "art. 1 (1-4)", "the")]
    [TestCase("article 4.A.4 of the Convention", "art. 4.A.4", "the")]
    [TestCase("the annex to the present resolution", null, "the")]
    [TestCase("annex to the present resolution", "annex", "the")]
    [TestCase("third and fourth preambular paragraphs of its resolution", "third and fourth preambular paras.", "its")]
    [TestCase("paragraph 5 of section II of the annex to resolution 61/262", "annex, sect. II, para. 5", "resolution")]
    [TestCase("paragraph 7 decides", null, "paragraph")]
    [TestCase("part of the resolution", null, "part")]
    public void Before_ReadsUpToTheCitation(string text, string? pinpoint, string next) => Reads(PinpointGrammar.TryBefore, text, pinpoint, next);

    [TestCase(", annex, para. 5.", "annex, para. 5", ".")]
    [TestCase(", chap. I, sect. D; and others", "chap. I, sect. D", ";")]
    [TestCase(", paragraph 5 of which", null, ",")]
    [TestCase(" and the report", null, "and")]
    public void Behind_ReadsUpToWhatFollows(string text, string? pinpoint, string next) => Reads(PinpointsBehind.TryRead, text, pinpoint, next);

    private static void Reads(Reader reader, string text, string? expected, string next)
    {
        var tokens = new TokenList();
        tokens.Fill(text);
        int at = 0;
        bool isRead = reader(tokens, ref at, out Pinpoint? pinpoint);

        Assert.Multiple(() =>
        {
            Assert.That(isRead, Is.EqualTo(expected is not null));
            Assert.That(pinpoint?.Text, Is.EqualTo(expected));
            Assert.That(tokens[tokens[at]].ToString(), Is.EqualTo(next));
            Assert.That(at == 0, Is.EqualTo(!isRead));
        });
    }
}
