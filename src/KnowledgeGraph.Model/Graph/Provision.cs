using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Model.Graph;

/// <summary>A part of a loaded instrument.</summary>
public sealed record Provision
{
    /// <summary>Its stable id.</summary>
    public required ProvisionId Id { get; init; }

    /// <summary>What kind of part it is.</summary>
    public required ProvisionKind Kind { get; init; }

    /// <summary>The number as printed.</summary>
    public string? Number { get; init; }

    /// <summary>The words it opens with.</summary>
    public string? Verb { get; init; }

    /// <summary>Their class, without "also" and "further".</summary>
    public string? Action { get; init; }

    /// <summary>The text on one line.</summary>
    public required string Text { get; init; }

    /// <summary>Its place in the text, from 0. The lettered parts of a resolution have places behind those of the text without a letter, in the order
    /// of their letters (<see cref="ResolutionPart.FirstPlace"/>).</summary>
    public required int Ordinal { get; init; }

    /// <summary>The part it is a part of. A footnote's parent is the provision that bears its first mark.</summary>
    public ProvisionId? Parent { get; init; }

    /// <summary>Where footnotes are marked in the text.</summary>
    public IReadOnlyList<NoteMark> Marks { get; init; } = [];

    /// <summary>It as a part of its document.</summary>
    public DocumentProvision InDocument() => new()
    {
        Label = Id.Label,
        Kind = Kind,
        Number = Number,
        Verb = Verb,
        Action = Action,
        Text = Text,
        Parent = Parent?.Label,
        Marks = Marks,
    };
}
