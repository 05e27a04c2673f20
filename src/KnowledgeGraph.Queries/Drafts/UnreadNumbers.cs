using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Numbers behind "resolution" and "decision" that are read as no citation, since nobody counts so: "resolution 74/1744".</summary>
internal static partial class UnreadNumbers
{
    /// <summary>They as citations that lead nowhere, with the symbol that they would make.</summary>
    public static IEnumerable<DocumentCitation> Find(Document draft)
    {
        if (draft.Head.AdoptedBy is { } speaking && Bodies.Find(speaking) is null)
        {
            yield break;
        }

        ILookup<string, DocumentCitation> citations = draft.Citations.ToLookup(c => c.Source);
        foreach (DocumentProvision part in draft.Provisions.DistinctBy(p => p.Label))
        {
            IEnumerable<(Capture Number, string Kind)> numbers = Lists().Matches(part.Text)
                .SelectMany(l => l.Groups["n"].Captures.Select(n => (n, l.Groups["kind"].Value)))
                .Concat(Kind().Match(part.Text) is { Success: true } kind
                    ? Dated().Matches(part.Text, kind.Index).Select(m => ((Capture)m.Groups["n"], kind.Value)) : []);
            foreach ((Capture number, string said) in numbers.DistinctBy(n => n.Number.Index))
            {
                if (!OfAnother().IsMatch(part.Text[(number.Index + number.Length)..])
                    && !citations[part.Label].Any(c => c.Span.Start < number.Index + number.Length && number.Index < c.Span.End))
                {
                    yield return Of(part, said, number);
                }
            }
        }
    }

    private static DocumentCitation Of(DocumentProvision part, string said, Capture number)
    {
        string kind = said.StartsWith("dec", StringComparison.OrdinalIgnoreCase) ? "DEC" : "RES";
        Match day = Day().Match(part.Text[(number.Index + number.Length)..]);
        var id = new InstrumentId($"A/{kind}/{number.Value}");
        return new DocumentCitation
        {
            Source = part.Label,
            Span = new TextSpan(number.Index, number.Index + number.Length),
            Text = number.Value,
            Status = CitationStatus.Unresolved,
            Target = new CitedInstrument { Id = id, Symbol = id.Value },
            Relation = RelationType.Cites,
            CitedDate = day.Success && DateOnly.TryParseExact(
                day.Groups[1].Value, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null,
        };
    }

    // A list goes on over dates, letters and "and".
    [GeneratedRegex(
        @"\b(?<kind>resolution|decision)s?\s+(?<n>\d{1,4}/\d{1,5})\b(?:(?:\s+[A-Z])?(?:\s+of\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4})?(?:,\s+and\s+|,\s+|\s+and\s+)(?<n>\d{1,4}/\d{1,5})\b)*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Lists();

    // "resolution 11/2019 adopted by the Conference of the Food and Agriculture Organization": who numbers so is not known.
    [GeneratedRegex(@"^[^,.;:]{0,40},? adopted by (?!the General Assembly(?! of )|the Assembly|it\b)", RegexOptions.CultureInvariant)]
    private static partial Regex OfAnother();

    // A number with a day, wherever in the paragraph.
    [GeneratedRegex(@"(?<![/\d.])(?<n>\d{1,4}/\d{1,5})(?=(?:\s+[A-Z])?\s+of\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"\b(?:resolution|decision)s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?:\s+[A-Z])?\s+of\s+(\d{1,2}\s+[A-Z][a-z]+\s+\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
