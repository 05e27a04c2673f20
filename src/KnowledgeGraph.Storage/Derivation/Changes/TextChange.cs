using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation.Changes;

/// <summary>A text that comes into the graph, with what becomes a node of its own. Places are those in the list of provisions.</summary>
internal sealed record TextChange
{
    /// <summary>The text.</summary>
    public required IncomingText Text { get; init; }

    /// <summary>Whether it replaces another text at its place.</summary>
    public required bool Replaces { get; init; }

    /// <summary>Its provisions, in the order of the text.</summary>
    public required IReadOnlyList<AddedProvision> Provisions { get; init; }

    /// <summary>Its citations, in the order of the text.</summary>
    public required IReadOnlyList<AddedCitation> Citations { get; init; }

    /// <summary>Its statements.</summary>
    public required IReadOnlyList<AddedStatement> Statements { get; init; }

    /// <summary>What looked wrong, each with the place of its provision where it has one.</summary>
    public required IReadOnlyList<(DocumentDiagnostic Diagnostic, int? At)> Diagnostics { get; init; }
}

/// <summary>A provision.</summary>
/// <param name="Provision">What it says.</param>
/// <param name="Ordinal">Its place in the order of its instrument.</param>
/// <param name="Parent">The place of the provision that it is a part of; null for a part of the instrument itself.</param>
/// <param name="First">Its own number in the preorder of the instrument's parts.</param>
/// <param name="Last">That of its last descendant.</param>
internal readonly record struct AddedProvision(DocumentProvision Provision, int Ordinal, int? Parent, int First, int Last);

/// <summary>A citation.</summary>
/// <param name="Citation">What it says.</param>
/// <param name="At">The place of its provision.</param>
/// <param name="Reference">The id that it uses where it is resolved.</param>
/// <param name="Candidates">What it may mean where it is ambiguous.</param>
internal readonly record struct AddedCitation(DocumentCitation Citation, int At, string? Reference, IReadOnlyList<UsedReference> Candidates);

/// <summary>A statement.</summary>
/// <param name="Ordinal">Its place among the document's statements.</param>
/// <param name="Statement">What it says.</param>
/// <param name="At">The place of its provision.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Object">The instrument that it relates that to; null where it names a body.</param>
/// <param name="Body">The id of the body that it names.</param>
internal readonly record struct AddedStatement(
    int Ordinal, DocumentStatement Statement, int At, UsedReference Subject, UsedReference? Object, string? Body);

/// <summary>An id that is used, and the instrument that it leads to.</summary>
/// <param name="Id">The id.</param>
/// <param name="Instrument">The instrument.</param>
internal sealed record UsedReference(string Id, string Instrument);
