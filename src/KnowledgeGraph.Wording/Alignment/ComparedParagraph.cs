using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Wording.Alignment;

/// <summary>A paragraph as it is compared.</summary>
/// <param name="Label">Its label, <c>OP4(a)</c>.</param>
/// <param name="Kind">What kind of part it is.</param>
/// <param name="Text">Its words on one line, without its number.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Verb">The words it opens with.</param>
/// <param name="Parent">The label of the paragraph that it is a part of.</param>
public sealed record ComparedParagraph(
    string Label, ProvisionKind Kind, string Text, string? Number = null, string? Verb = null, string? Parent = null)
{
    /// <summary>Its id, where it is a loaded text's.</summary>
    public ProvisionId? Id { get; init; }

    /// <summary>Where footnotes are marked in it.</summary>
    public IReadOnlyList<NoteMark> Marks { get; init; } = [];
}
