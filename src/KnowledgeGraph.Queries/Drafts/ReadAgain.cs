using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Typed;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>
/// Numbers that the reading leaves without an instrument, since no text can have them: what they say is read again, to tell why and what may
/// be meant.
/// </summary>
internal static partial class ReadAgain
{
    /// <summary>The citations, those with such a number with the symbol that it makes; and the numbers that are no citations at all.</summary>
    public static IReadOnlyList<DocumentCitation> Of(Document draft)
    {
        HashSet<(string?, int?)> refused =
        [
            .. draft.Diagnostics.Where(d => d.Code is DiagnosticCodes.NoSuchNumber or DiagnosticCodes.MalformedSymbol or DiagnosticCodes.UnknownOwner)
                .Select(d => (d.Source, d.CitationStart)),
        ];
        IEnumerable<DocumentCitation> read =
            draft.Citations.Select(c => c is { Status: CitationStatus.Unresolved, Target: null } && refused.Contains((c.Source, c.Span.Start))
            && Symbol(draft, c) is { } symbol ? c with { Target = new CitedInstrument { Id = symbol, Symbol = symbol.Value } } : c);
        return [.. read, .. UnreadNumbers.Find(draft)];
    }

    private static InstrumentId? Symbol(Document draft, DocumentCitation citation)
    {
        string words = Behind().Replace(Before().Replace(citation.Text, ""), "");
        string owned = Its().Replace(words, $"{draft.Head.AdoptedBy} ").Trim();
        InstrumentId? alone = Number().Match(words) is { Success: true } number ? Read(number.Value.Trim()) : null;
        InstrumentId? said = Read(Plural().Replace(owned, "$1"));

        // Of a body that does not count so the number alone tells whose it is.
        return OfYear(words) ?? (said is { } symbol && Bodies.Issuing(symbol.Value) is { } body && IsOf(body, symbol) ? said : alone ?? said);
    }

    // "1325 (2000)": one body counts so.
    private static InstrumentId? OfYear(string words) =>
        NumberAndYear().Match(words) is { Success: true } number
            && Bodies.All.SelectMany(b => b.Series).FirstOrDefault(s => s.Number == NumberForm.NumberYear) is { } series
            ? new InstrumentId(series.Print($"{number.Groups[1].Value}({number.Groups[2].Value})")!) : null;

    [GeneratedRegex(@"\b(\d{1,4}) ?\((\d{4})\)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndYear();

    private static bool IsOf(KnownBody body, InstrumentId symbol) =>
        symbol.Value.EndsWith(')') ? body.Issues(NumberForm.NumberYear) || !char.IsAsciiDigit(symbol.Value[^2]) : !body.Issues(NumberForm.NumberYear);

    private static InstrumentId? Read(string words) =>
        ReferenceReader.Read(words) is { Form: not ReferenceForm.Name, Symbols: [var symbol, ..] } ? symbol : null;

    // "paragraph 5 of", "the annex to"
    [GeneratedRegex(@"^(?:the\s+)?(?:preambular\s+|operative\s+)?(?:paragraph|section|annex|chapter|part)s?\b.*?\b(?:of|to|in)\s+(?:the\s+)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    // The number alone, where the words give it to a body that does not count so.
    [GeneratedRegex(@"(?<=\b(?:resolutions?|decisions?)\s)\s*\S*\d.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // "of 31 October 2000", ", entitled …"
    [GeneratedRegex(@"(?:\s+of\s+\d{1,2}\s+[A-Z][a-z]+.*|,.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^its\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Its();

    [GeneratedRegex(@"\b(resolution|decision)s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plural();
}
