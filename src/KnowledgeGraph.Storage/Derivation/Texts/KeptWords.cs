using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>
/// The words of a text as they are kept beside it. They follow from the text alone: a text that is replaced takes its own with it, and
/// what is kept of all texts does not depend on the order in which they came.
/// </summary>
internal static class KeptWords
{
    /// <summary>Those of a document, as the graph keeps it.</summary>
    public static byte[] Of(Document document, string letter) =>
        Of(document.Head, letter, document.Provisions.Select(p => (p.Label, p.Kind, p.Text)));

    /// <summary>Those of a text that is kept already.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="letter">What it is kept under in its instrument.</param>
    /// <param name="provisions">Its provisions, in the order of the text.</param>
    public static byte[] Of(DocumentHead head, string letter, IEnumerable<(string Label, ProvisionKind Kind, string Text)> provisions) =>
        TextWordingPack.Pack(TextWording.Of(head, letter, provisions));
}
