using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Pinpoints;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Ids;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>
/// Reads a name with what people put around it: <c>paragraph 29 of the Kyoto Declaration</c>, <c>CRC art. 12</c>, <c>Art 12 CRC</c>,
/// <c>Convention on the Rights of the Child (adopted 20 November 1989) 1577 UNTS 3</c>.
/// </summary>
internal static class TypedName
{
    private const int YearLength = 4;

    private static readonly string[] Nations = ["United Nations ", "UN ", "the "];

    /// <summary>What the words may mean as a name, the likeliest first: the whole, then what is left without a part and what stands behind, then
    /// without "UN".</summary>
    /// <param name="words">The words.</param>
    /// <param name="label">The label of a part that stood behind them.</param>
    public static IEnumerable<Reference> Readings(string words, string? label)
    {
        var tokens = new TokenList();
        tokens.Fill(words);
        IEnumerable<Reference> whole = Named(words, label);
        int at = 0;
        Pinpoint? before = TryBefore(tokens, ref at);
        at = tokens.Is(at, Keyword.The) ? at + 1 : at;
        int end = tokens.Count;
        Pinpoint? behind = null;
        // Behind a symbol stands no name's tail: "A/RES/74/174 A/RES/74/175" is neither.
        bool isSymbol = at < tokens.Count && DocumentSymbol.Read(words.AsSpan(tokens[at].Start), out _, out _) > 0;
        for (int i = at + 1; i < tokens.Count && !isSymbol; i++)
        {
            var tails = new TypedTails(tokens, isTitled: false);
            if (tails.TryRead(i, []))
            {
                (end, behind) = (i, tails.Part);
                break;
            }
        }

        string? part = label ?? TypedPart.Of(Pinpoint.Join(behind, before));
        string name = end > at ? TypedSigns.Bare(words[tokens[at].Start..tokens[end - 1].End]) : "";
        // "1969 Vienna Convention on the Law of Treaties"
        bool hasYear = name.Length > YearLength + 1 && name[YearLength] == ' '
            && name.AsSpan(0, YearLength).IndexOfAnyExceptInRange('0', '9') < 0;
        IEnumerable<Reference> yearless = hasYear
            ? Named(name[(YearLength + 1)..], part) : [];
        return whole.Concat(Named(name, part)).Concat(yearless).Concat(
            Nations.Where(n => name.StartsWith(n, StringComparison.OrdinalIgnoreCase)).SelectMany(n => Named(name[n.Length..], part)));
    }

    private static IEnumerable<Reference> Named(string name, string? part) => TypedNames.Of(name).Select(r => r with { Part = part });

    private static Pinpoint? TryBefore(TokenList tokens, ref int at)
    {
        if (PinpointGrammar.TryBefore(tokens, ref at, out Pinpoint? before))
        {
            return before;
        }

        if (PinpointUnits.IsCounted(tokens, 0) && PinpointsBehind.TryRead(tokens, ref at, out before, isTyped: true) && at < tokens.Count)
        {
            at += tokens.Is(at, ',') ? 1 : 0;
            at += tokens[at].Word is Keyword.Of or Keyword.To or Keyword.In ? 1 : 0;
            return before;
        }

        at = 0;
        return null;
    }
}
