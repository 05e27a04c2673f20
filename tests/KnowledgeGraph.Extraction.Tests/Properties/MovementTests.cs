using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.OpenSets;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tests.Properties;

/// <summary>What every reader of a piece of a citation promises, wherever it is asked: it reads on, or nothing has moved.</summary>
public sealed class MovementTests
{
    private delegate bool Reader(TokenList tokens, ref int at);

    private static readonly string[] Sentences =
    [
        "Recalling paragraphs 3 (a) to (c) and 9 of its resolution 74/174 of 18 December 2019, adopted by the General Assembly on 18 December 2019,",
        "all its previous resolutions and decisions on Iraq, and the relevant human rights conventions, in particular articles 5 and 6 bis,",
        "resolution 1999/12¹ of the Commission on Human Rights, annex, sect. II.B, of the third and fourth preambular paragraphs of the resolution",
        "the statements of its President, part I, Conclusions and recommendations, sect. IV, especially its Part III and Annex 2, notably",
        "the resolutions of the Human Rights Council, of 31 February 2020, adopted on the, and resolutions",
    ];

    private static IEnumerable<TestCaseData> Readers()
    {
        yield return Case("a date", (TokenList tokens, ref int at) => DateTokens.TryRead(tokens, ref at, out _));
        yield return Case("a date behind", (TokenList tokens, ref int at) => CitedDate.TryBehind(tokens, ref at, out _));
        yield return Case("an owner behind", (TokenList tokens, ref int at) => OwnerGrammar.TryBehind(tokens, ref at, out _));
        yield return Case("a set", (TokenList tokens, ref int at) => OpenSetGrammar.TryRead(tokens, ref at, at, out _));
        yield return Case("a pinpoint before", (TokenList tokens, ref int at) => PinpointGrammar.TryBefore(tokens, ref at, out _));
        yield return Case("a set of statements", (TokenList tokens, ref int at) => PresidentialStatements.TryRead(tokens, ref at, out _));
        yield return Case("a place in words behind", (TokenList tokens, ref int at) => PinpointsBehind.TryNarrowed(tokens, ref at, out _));
        yield return Case("a titled part", (TokenList tokens, ref int at) => TitledPart.TryRead(tokens, ref at, out _));
        yield return Case("a pinpoint behind", (TokenList tokens, ref int at) => PinpointsBehind.TryRead(tokens, ref at, out _));

        static TestCaseData Case(string what, Reader reader) => new TestCaseData(reader).SetName($"Reader of {what} reads on or moves nothing");
    }

    [TestCaseSource(nameof(Readers))]
    public void Reader_ReadsOnOrMovesNothing(object of)
    {
        var reader = (Reader)of;
        var tokens = new TokenList();
        int read = 0;
        foreach (string sentence in Sentences)
        {
            tokens.Fill(sentence);
            for (int start = 0; start < tokens.Count; start++)
            {
                int at = start;
                bool isRead = reader(tokens, ref at);
                read += isRead ? 1 : 0;
                Assert.That(isRead ? at > start && at <= tokens.Count : at == start, Is.True, $"{sentence} at {start}");
            }
        }

        Assert.That(read, Is.Positive, "no sentence here has such a piece");
    }
}
