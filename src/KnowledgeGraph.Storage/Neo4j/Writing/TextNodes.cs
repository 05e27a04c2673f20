using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Search;
using KnowledgeGraph.Storage.Search.Foreign;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>How the provisions, citations and statements of a text stand in nodes.</summary>
internal static class TextNodes
{
    /// <summary>The id of a provision of the text.</summary>
    public static string ProvisionId(TextChange text, int at) => text.Text.ProvisionIds[at];

    /// <summary>The id of a citation.</summary>
    public static string CitationId(string source, int start) => string.Create(CultureInfo.InvariantCulture, $"{source}@{start}");

    /// <summary>The provisions' properties, in their order.</summary>
    public static IEnumerable<Dictionary<string, object?>> Provisions(TextChange text) => text.Provisions.Select((p, at) => Provision(text, p, at));

    /// <summary>What a text is kept by: on its instrument, or on the provision that a lettered part is.</summary>
    public static Dictionary<string, object?> Kept(TextChange change)
    {
        IncomingText text = change.Text;
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["head"] = JsonText.Of(text.Document.Head),
            ["digest"] = text.Digest,
            ["sum"] = text.Sum,
            ["claims"] = AssertionWords.Write(text.Assertions),
            ["wording"] = Convert.ToBase64String(text.Words),

            // Each as a list of code, message, label and start.
            ["diagnostics"] = JsonText.Of(change.Diagnostics.Select(d => new object?[]
            {
                d.Diagnostic.Code, d.Diagnostic.Message, d.At is { } at ? change.Provisions[at].Provision.Label : null, d.Diagnostic.CitationStart,
            })),
        };
    }

    /// <summary>What a lettered part is kept by, on its first provision, which is the part.</summary>
    public static Dictionary<string, object?> KeptByPart(TextChange change) => new(Kept(change), StringComparer.Ordinal)
    {
        ["counts"] = Counts(TextCounts.In(change.Text.Document)),
    };

    /// <summary>How much there is, as one value: so that readers see all or nothing of it.</summary>
    public static int[] Counts(TextCounts counts) => [counts.Provisions, counts.Citations, counts.Resolved];

    /// <summary>A citation's properties.</summary>
    public static Dictionary<string, object?> Citation(TextChange text, AddedCitation derived)
    {
        DocumentCitation citation = derived.Citation;
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = CitationId(ProvisionId(text, derived.At), citation.Span.Start),
            ["start"] = citation.Span.Start,
            ["end"] = citation.Span.End,
            ["text"] = citation.Text,
            ["status"] = citation.Status.Name(),
            ["relation"] = citation.Relation.Name(),
            ["reference"] = derived.Reference,
            ["pinpoint"] = citation.Pinpoint,
            ["parts"] = citation.Parts.Count == 0 ? null : citation.Parts,
            ["citedDate"] = DayText.Of(citation.CitedDate),
            ["citedTitle"] = citation.CitedTitle,
            ["citedName"] = citation.CitedName,
            ["verb"] = citation.Verb,
        };
    }

    /// <summary>A statement's properties and ends.</summary>
    public static Dictionary<string, object?> Statement(AddedStatement statement) => new(StringComparer.Ordinal)
    {
        ["at"] = statement.At,
        ["ordinal"] = statement.Ordinal,
        ["type"] = statement.Statement.Relation.Name(),
        ["subject"] = statement.Subject.Id,
        ["subjectInstrument"] = statement.Subject.Instrument,
        ["object"] = statement.Object?.Id,
        ["objectInstrument"] = statement.Object?.Instrument,
        ["body"] = statement.Body,
    };

    private static Dictionary<string, object?> Provision(TextChange change, AddedProvision derived, int at)
    {
        DocumentProvision provision = derived.Provision;
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = change.Text.ProvisionIds[at],
            ["instrument"] = change.Text.Id,
            ["label"] = provision.Label,
            ["ordinal"] = derived.Ordinal,
            ["kind"] = provision.Kind.Name(),
            ["number"] = provision.Number,
            ["verb"] = provision.Verb,
            ["action"] = provision.Action,
            ["text"] = provision.Text,

            // Search looks into the texts that count.
            ["words"] = !change.Text.Counts ? null : SearchText.Of(provision.Text),
            ["foreign"] = SearchedWords.Kept(provision.Label, provision.Text),
            ["parent"] = derived.Parent is { } parent ? change.Provisions[parent].Provision.Label : null,
            ["marks"] = provision.Marks.Count == 0 ? null : JsonText.OfMarks(provision.Marks),
            ["first"] = derived.First,
            ["last"] = derived.Last,
        };
    }
}
