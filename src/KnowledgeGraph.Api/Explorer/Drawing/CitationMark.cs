using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using static KnowledgeGraph.Queries.Phrasing.Said;

namespace KnowledgeGraph.Api.Explorer.Drawing;

/// <summary>Which of the few kinds of mark a citation or an edge bears: relation types are many, the eye tells few apart.</summary>
public static class CitationMark
{
    /// <summary>The kinds of edges, in the order of a legend, and what ties a whole to its parts.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["recalls", "rests", "changes", "concern", "notes", "part"];

    /// <summary>What a kind of edge says, in words.</summary>
    public static string InWords(string kind) => kind switch
    {
        "recalls" => Say("recalls or affirms"),
        "rests" => Say("rests on or asks under"),
        "changes" => Say("changes"),
        "concern" => Say("is concerned at"),
        "part" => Say("a text and its part"),
        _ => Say("notes or cites"),
    };

    /// <summary>The kind of mark of a citation.</summary>
    public static string Of(Citation citation) => citation.Status switch
    {
        CitationStatus.Resolved => Of(citation.Relation),
        CitationStatus.Self => "self",
        CitationStatus.Ambiguous => "ambiguous",
        CitationStatus.OpenSet => "open",
        _ => "unresolved",
    };

    /// <summary>The kind of mark of an edge.</summary>
    public static string Of(RelationType type) => type switch
    {
        RelationType.BasedOn or RelationType.Implements or RelationType.Extends or RelationType.RequestsActionUnder => "rests",
        RelationType.Amends or RelationType.Supersedes => "changes",
        RelationType.ExpressesConcernAt or RelationType.DeploresBreachOf => "concern",
        RelationType.TakesNoteOf or RelationType.Cites or RelationType.PublishedIn => "notes",
        _ => "recalls",
    };
}
