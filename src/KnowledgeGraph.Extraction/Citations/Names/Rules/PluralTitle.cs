using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Evidence;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>Several texts that are known together, by their day or by a proper name: "the 23 March 2009 Agreements", "the Taif Accords", "the 2012
/// Cooperation Agreements between Sudan and South Sudan".</summary>
internal sealed class PluralTitle : INameRule
{
    /// <inheritdoc/>
    public string? Says => "several texts that are known together";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        if (at < passage.Bound || PluralNoun.Singular(tokens, at) is not Keyword noun)
        {
            return false;
        }

        int start = NameStart.Find(tokens, at, passage.Bound);
        bool isOfYear = start < at && tokens[start] is { Kind: TokenKind.Number, Length: 4 };
        start += isOfYear ? 1 : 0;
        int first = start;
        bool isDated = (DateInFront.TryRead(tokens, ref first, out DateOnly? day) && first >= passage.Bound) || isOfYear;
        int end = NameEnd.Find(tokens, at + 1, out _, isBare: start == at);
        if (!isDated && !(end == at + 1 && IsProper(tokens, start, at) && InstrumentNoun.Kind(noun) == InstrumentKind.Treaty))
        {
            return false;
        }

        string title = passage.Printed(start, end);
        NamedInstrument named = passage.Table.Longest(title) ?? passage.Table.Learn(new NamedInstrument
        {
            Title = title,
            Words = title.Split(' '),
            // A single one of them is another text: "the third Supplementary Agreement".
            Noun = Keyword.None,
            Kind = InstrumentNoun.Kind(noun),
            Day = day,
        });
        passage.Add(MatchKind.Name, start, end, named, title);
        at = end;
        return true;
    }

    // "the Optional Protocols" are those of any treaty, "the Liaison Group of Biodiversity-related Conventions" is a body.
    private static bool IsProper(TokenList tokens, int start, int noun)
    {
        bool isProper = false;
        for (int i = start; i < noun; i++)
        {
            isProper |= tokens[i] is { Kind: TokenKind.Word, IsCapital: true } word && !NameWords.IsGeneral(tokens[word]);
            if (tokens.Is(i, Keyword.Of) && NameWords.BodyNouns.Has(tokens, i - 1))
            {
                return false;
            }
        }

        return isProper && Certain.BeforeArticle(tokens, start) >= 0;
    }
}
