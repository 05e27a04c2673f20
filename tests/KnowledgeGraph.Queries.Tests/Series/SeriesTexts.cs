using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Queries.Tests.Series;

/// <summary>
/// Resolutions in a few words. <c>[A/RES/75/1]</c> in a paragraph is a citation of that resolution, with the paragraph's first word as its verb.
/// </summary>
internal static class SeriesTexts
{
    public static Document Resolution(string id, string date, string? title, string? session, params string[] paragraphs) => new()
    {
        Source = id + ".txt",
        Head = new DocumentHead
        {
            Id = new InstrumentId(id),
            Symbol = id,
            Title = title,
            Session = session,
            Date = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            AdoptedBy = id.StartsWith('S') ? "Security Council" : "General Assembly",
            Kind = InstrumentKind.Resolution,
        },
        Provisions = [.. paragraphs.Select((text, i) => new DocumentProvision { Label = Label(text, i), Kind = Kind(text), Text = text })],
        Citations = [.. paragraphs.SelectMany((text, i) => Citations(text, Label(text, i)))],
    };

    private static string Label(string text, int place) => (Kind(text) == ProvisionKind.Preambular ? "PP" : "OP") + (place + 1);

    private static ProvisionKind Kind(string text) => text.Split(' ')[0].EndsWith("ing", StringComparison.Ordinal)
        ? ProvisionKind.Preambular : ProvisionKind.Operative;

    private static IEnumerable<DocumentCitation> Citations(string text, string label)
    {
        for (int open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open + 1))
        {
            int close = text.IndexOf(']', open);
            string id = text[(open + 1)..close];
            yield return new DocumentCitation
            {
                Source = label,
                Span = new TextSpan(open, close + 1),
                Text = text[open..(close + 1)],
                Status = CitationStatus.Resolved,
                Target = new CitedInstrument { Id = new InstrumentId(id), Symbol = id },
                Relation = text.Split(' ')[0] switch
                {
                    "Recalling" => RelationType.Recalls,
                    "Extends" => RelationType.Extends,
                    _ => RelationType.BasedOn,
                },
            };
        }
    }
}
