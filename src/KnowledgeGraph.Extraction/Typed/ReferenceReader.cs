using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Scanning;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>
/// Reads what a person types to name an instrument or a provision, in any usual spelling. What is typed is made what texts print, and read as
/// texts are: a symbol or a number with what stands around it, an address that says one, what a text would cite that is nothing but these words,
/// a name.
/// </summary>
public static class ReferenceReader
{
    private const int LongestReference = 1000;

    /// <summary>
    /// <c>A/RES/74/174</c>, <c>74/174</c>, <c>General Assembly resolution 74/174</c>, <c>217 A (III)</c>, <c>A/RES/75/290 B</c>, <c>S/RES/1325
    /// (2000)</c>, <c>UNSCR 1325</c>, <c>G.A. Res. 74/174, ¶ 5 (Dec. 18, 2019)</c>, <c>https://docs.un.org/en/A/RES/60/1</c>,
    /// <c>E/RES/2022/14 OP5</c>, <c>A/RES/76/181, annex, para. 29</c>, <c>paragraph 29 of the Kyoto Declaration</c>, <c>CRC art. 12</c>.
    /// </summary>
    public static Reference Read(string text)
    {
        string plain = TypedSigns.Plain(text.Length > LongestReference ? text[..LongestReference] : text);
        return Certain(plain) ?? OfAddress(plain) ?? TypedLanguages.Read(plain, Name) ?? Name(plain);
    }

    // A symbol or a number, as printed or as it is typed.
    private static Reference? Certain(string plain)
    {
        string printed = TypedWords.Printed(TypedFile.Symbol(plain) ?? TypedFile.Bare(plain));
        string? label = TypedLabel.Take(ref printed);
        return TypedGrammar.Symbol(printed, label) ?? Sentence(printed, label);
    }

    // A number alone may be a day's or a story's: what an address says has letters in it, and a symbol is a body's.
    private static Reference? OfAddress(string plain)
    {
        IReadOnlyList<string> says = TypedAddress.Says(plain);
        return says.Where(s => s.Any(char.IsAsciiLetter)).Select(s => Certain(TypedSigns.Bare(s)))
            .FirstOrDefault(r => r is { Symbols: [var first, ..] } && Bodies.Issuing(first.Value) is not null)
            ?? (says.Count == 0 ? null : Name(TypedSigns.Bare(says[^3])));
    }

    private static Reference Name(string plain)
    {
        string words = plain, printed = TypedWords.Printed(plain);
        string? label = TypedLabel.Take(ref words), printedLabel = TypedLabel.Take(ref printed);
        Reference[] readings =
        [
            .. TypedName.Readings(words, label).Concat(printed == words ? [] : TypedName.Readings(printed, printedLabel))
                .DistinctBy(r => (r.Name, r.Part)),
        ];
        Reference? behind = TypedGrammar.BehindTitle(printed, printedLabel);
        Reference main = behind ?? readings.FirstOrDefault(r => r.Part is not null) ?? readings.LastOrDefault() ?? new Reference();
        return main with { Likelier = [.. readings.Where(r => r != main)] };
    }

    // What a text would cite that is nothing but these words; in the Council's text first where the words name nobody.
    private static Reference? Sentence(string words, string? label)
    {
        foreach (KnownBody? speaker in (KnownBody?[])[null, Bodies.Find("Security Council")])
        {
            var part = new Part("", ProvisionKind.Preambular, words, null) { Speaker = speaker };
            List<CitationMatch> found = new CitationScanner(null, null).Scan(part);
            int first = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : words.StartsWith("UN ", StringComparison.Ordinal) ? 3 : 0;
            if (found is [{ Symbol: string symbol, IsForeign: false, IsImpossible: false } one] && one.Span.Start <= first
                && one.Span.End == words.Length)
            {
                return new Reference
                {
                    Symbols = [new InstrumentId(symbol)],
                    Part = label ?? one.Pinpoint?.Parts.FirstOrDefault(),
                    Form = ReferenceForm.Number,
                };
            }
        }

        return null;
    }
}
