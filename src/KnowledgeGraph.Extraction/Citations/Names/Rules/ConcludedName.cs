using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>A noun alone that the day of its signature identifies, and perhaps the name that is declared for it: "the Agreement signed in Accra on 30
/// July 2004 (the Accra III Agreement)".</summary>
internal sealed class ConcludedName : INameReading
{
    // In tokens.
    private const int FarthestDay = 24;
    private const int FarthestBracket = 20;
    private const int MostBrackets = 3;

    /// <inheritdoc/>
    public string Says => "it was signed on a day that stands with it";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, NameCandidate candidate, out int end)
    {
        TokenList tokens = passage.Tokens;
        end = 0;
        bool mayBe = !candidate.IsModified && IsCertain(tokens, candidate.Start)
            && (InstrumentNoun.Kind(candidate.Word) == InstrumentKind.Treaty || candidate.Word == Keyword.Declaration);
        if (!mayBe || !TryDay(tokens, candidate, out int behind, out DateOnly day))
        {
            return false;
        }

        string? declared = Declared(passage, candidate.Word, behind);
        if (declared is null && candidate.Meant.Count > 0)
        {
            return false;
        }

        NamedInstrument? named = declared is null ? null : passage.Table.Longest(declared);
        if (named is null)
        {
            string title = declared ?? candidate.Printed;
            named = passage.Table.Learn(new NamedInstrument
            {
                Title = title,
                Words = title.Split(' '),
                Noun = candidate.Word,
                Kind = InstrumentNoun.Kind(candidate.Word),
                Day = day,
            });
        }

        passage.Add(MatchKind.Name, candidate.Start, candidate.End, named, candidate.Printed);
        end = candidate.End;
        return true;
    }

    // "the Agreement", "the political Agreement"
    private static bool IsCertain(TokenList tokens, int start) =>
        tokens.Is(start - 1, Keyword.The) || (tokens.Is(start - 2, Keyword.The) && NameWords.Qualities.Has(tokens, start - 1));

    // "signed by the parties in Algiers on 12 December 2000", "the signature of the Declaration on 5 June 2004"
    private static bool TryDay(TokenList tokens, NameCandidate candidate, out int behind, out DateOnly day)
    {
        behind = candidate.End + 1;
        if (tokens.Is(candidate.End, Keyword.On))
        {
            bool isSigned = NameWords.Signings.Has(tokens, candidate.Start - 3);
            return DateTokens.TryRead(tokens, ref behind, out day) && isSigned;
        }

        day = default;
        if (!ShortFormWords.Conclusions.Has(tokens, candidate.End))
        {
            return false;
        }

        for (int last = behind + FarthestDay; behind < last && !Ends(tokens, behind); behind++)
        {
            if (DateTokens.TryRead(tokens, ref behind, out day))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Ends(TokenList tokens, int at) => at >= tokens.Count || tokens.Is(at, ';') || tokens.Is(at, ':') || tokens.Is(at, '(');

    // "(S/2003/99) (the Linas-Marcoussis Agreement)"
    private static string? Declared(NamePassage passage, Keyword noun, int behind)
    {
        TokenList tokens = passage.Tokens;
        int open = behind;
        while (open < behind + FarthestBracket && !Ends(tokens, open))
        {
            open++;
        }

        for (int i = 0; i < MostBrackets && tokens.Is(open, '('); i++)
        {
            if (DeclaredName.On(passage, open, noun) is string declared)
            {
                return declared;
            }

            while (open < tokens.Count && !tokens.Is(open, ')'))
            {
                open++;
            }

            open++;
        }

        return null;
    }
}
