using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Citations.Names.Pieces;
using KnowledgeGraph.Extraction.Citations.Names.Shape;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Rules;

/// <summary>Texts on one noun that numbers tell apart, one citation each: "Additional Protocols I and II of 1977 to the Geneva Conventions".</summary>
internal sealed class NumberedNames : INameRule
{
    private const int MostWords = 4;

    /// <inheritdoc/>
    public string? Says => "texts that numbers tell apart";

    /// <inheritdoc/>
    public bool TryRead(NamePassage passage, ref int at)
    {
        TokenList tokens = passage.Tokens;
        int plural = Plural(tokens, at, out Keyword noun);
        if (plural < 0 || at < passage.Bound)
        {
            return false;
        }

        List<int> numbers = Numbers(tokens, plural + 1, out int behind);
        int end = Complement(tokens, behind, out int complement);
        if (numbers.Count < 2)
        {
            return false;
        }

        int start = at;
        string before = passage.Printed(start, plural + 1)[..^1], after = end > behind ? $" {passage.Printed(complement, end)}" : "";
        string[] titles = [.. numbers.Select(n => $"{before} {tokens[tokens[n]]}{after}")];
        if (end == behind && !Array.TrueForAll(titles, t => passage.Table.Longest(t) is not null))
        {
            return false;
        }

        for (int i = 0; i < numbers.Count; i++)
        {
            bool isLast = i == numbers.Count - 1;
            NamedInstrument named = passage.Table.Longest(titles[i]) ?? passage.Table.Learn(new NamedInstrument
            {
                Title = titles[i],
                Words = titles[i].Split(' '),
                Noun = noun,
                Kind = InstrumentNoun.Kind(noun),
            });
            named.CallHere(titles[i], passage.TimesPrinted(named.Title) > 0);
            passage.AddDated(i == 0 ? start : numbers[i], isLast ? end : numbers[i] + 1, named, titles[i], null);
        }

        at = end;
        return true;
    }

    // "Additional Protocols I": the plural with a number behind it, up to which capital words stand; -1 for none.
    private static int Plural(TokenList tokens, int at, out Keyword noun)
    {
        noun = Keyword.None;
        for (int i = at; i < at + MostWords && NameShape.IsNameWord(tokens, i); i++)
        {
            if (IsNumber(tokens, i + 1))
            {
                noun = PluralNoun.Singular(tokens, i) ?? Keyword.None;
                return noun == Keyword.None ? -1 : i;
            }
        }

        return -1;
    }

    private static bool IsNumber(TokenList tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, IsCapital: true } word && RomanNumber.Value(tokens[word]) > 0;

    private static List<int> Numbers(TokenList tokens, int at, out int behind)
    {
        var numbers = new List<int>();
        behind = at;
        for (int next = at; IsNumber(tokens, next); next = tokens.Is(behind, ',') || tokens.Is(behind, Keyword.And) ? behind + 1 : tokens.Count)
        {
            numbers.Add(next);
            behind = next + 1;
        }

        return numbers;
    }

    // "of 1977 to the Geneva Conventions": the year is the texts' and none of their titles.
    private static int Complement(TokenList tokens, int behind, out int complement)
    {
        bool isDated = tokens.Is(behind, Keyword.Of) && tokens[behind + 1] is { Kind: TokenKind.Number, Length: 4 };
        complement = isDated ? behind + 2 : behind;
        int capital = complement + 1;
        return tokens.Is(complement, Keyword.To) && NameShape.TryCapital(tokens, ref capital) ? NameEnd.Find(tokens, complement, out _) : behind;
    }
}
