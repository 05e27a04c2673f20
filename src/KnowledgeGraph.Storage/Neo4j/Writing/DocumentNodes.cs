using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>A document's own nodes: provisions, citations and statements, by their places in it.</summary>
internal static class DocumentNodes
{
    /// <summary>The nodes.</summary>
    /// <param name="saved">The document.</param>
    /// <param name="after">The instrument that an id leads to.</param>
    /// <param name="bodies">Gathers the bodies that statements name.</param>
    public static object Of(SavedDocument saved, Func<CitedInstrument, string> after, BodyNodes bodies)
    {
        Document document = saved.Document;
        int place = ResolutionPart.FirstPlace(document.Part);
        string id = document.Head.Id.Value;
        IReadOnlyList<DocumentProvision> texts = document.Provisions;
        var tree = ProvisionTree.Of(texts);
        Dictionary<string, int> places = texts.Index().ToDictionary(p => p.Item.Label, p => p.Index, StringComparer.Ordinal);
        return new
        {
            id,
            provisions = texts.Select((text, at) => Provision(id, text, place, at, tree.Range(at), tree.Parent(at) is { } parent ? texts[parent].Label : null)),
            kept = document.Part is null ? [] : new[] { Kept(saved) },
            tops = Enumerable.Range(0, texts.Count).Where(at => tree.Parent(at) is null),
            children = Enumerable.Range(0, texts.Count).Where(at => tree.Parent(at) is not null).Select(at => new[] { tree.Parent(at)!.Value, at }),
            citations = document.Citations.Select(c => new { at = places[c.Source], properties = Citation(id, c) }),
            statements = document.Statements.Select((s, ordinal) => new
            {
                at = places[s.Source],
                ordinal,
                type = s.Relation.Name(),
                subject = s.Subject.Id.Value,
                subjectInstrument = after(s.Subject),
                @object = s.Object.Instrument?.Id.Value,
                objectInstrument = s.Object.Instrument is { } thing ? after(thing) : null,
                body = s.Object.Body is { } body ? bodies.Of(body) : null,
            }),
        };
    }

    /// <summary>What ambiguous citations may mean.</summary>
    public static IEnumerable<object> Candidates(Document document, Func<CitedInstrument, string> after) =>
        document.Citations.SelectMany(c => c.Candidates.Select((candidate, ordinal) => new
        {
            citation = CitationId(document, c),
            reference = candidate.Id.Value,
            instrument = after(candidate),
            ordinal,
        }));

    /// <summary>What looked wrong, each as a list of code, message, label and start.</summary>
    private static string Diagnostics(Document document) => JsonText.Of(document.Diagnostics.Select(d => new object?[]
    {
        d.Code, d.Message, document.Provisions.Any(p => p.Label == d.Source) ? d.Source : null, d.CitationStart,
    }));

    /// <summary>How many provisions, citations and resolved citations a document has. One value, so that readers see all or nothing of it.</summary>
    public static int[] Counts(Document document) =>
        [document.Provisions.Count, document.Citations.Count, document.Citations.Count(c => c.Status == CitationStatus.Resolved)];

    /// <summary>The id of a citation.</summary>
    public static string CitationId(Document document, DocumentCitation citation) =>
        string.Create(CultureInfo.InvariantCulture, $"{document.Head.Id.Value}#{citation.Source}@{citation.Span.Start}");

    /// <summary>What a text is kept by: on its instrument, or on the provision that a lettered part is.</summary>
    public static Dictionary<string, object?> Kept(SavedDocument saved) => new(StringComparer.Ordinal)
    {
        ["head"] = JsonText.Of(saved.Document.Head),
        ["digest"] = saved.Digest,
        ["claims"] = AssertionWords.Write(saved.Claims),
        ["diagnostics"] = Diagnostics(saved.Document),
        ["counts"] = Counts(saved.Document),
    };

    private static object Provision(string id, DocumentProvision text, int place, int ordinal, (int First, int Last) range, string? parent) => new
    {
        id = $"{id}#{text.Label}",
        instrument = id,
        label = text.Label,
        ordinal = place + ordinal,
        kind = text.Kind.Name(),
        number = text.Number,
        verb = text.Verb,
        action = text.Action,
        text = text.Text,
        words = SearchText.Of(text.Text),
        parent,
        marks = text.Marks.Count == 0 ? null : JsonText.OfMarks(text.Marks),
        first = place + range.First,
        last = place + range.Last,
    };

    private static object Citation(string id, DocumentCitation citation) => new
    {
        id = string.Create(CultureInfo.InvariantCulture, $"{id}#{citation.Source}@{citation.Span.Start}"),
        start = citation.Span.Start,
        end = citation.Span.End,
        text = citation.Text,
        status = citation.Status.Name(),
        relation = citation.Relation.Name(),
        reference = citation is { Status: CitationStatus.Resolved, Target: { } target } ? target.Id.Value : null,
        pinpoint = citation.Pinpoint,
        parts = citation.Parts.Count == 0 ? null : citation.Parts,
        citedDate = DayText.Of(citation.CitedDate),
        citedTitle = citation.CitedTitle,
        verb = citation.Verb,
    };
}
