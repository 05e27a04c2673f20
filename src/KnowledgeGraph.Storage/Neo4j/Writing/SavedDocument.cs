using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>A document on its way into the graph.</summary>
internal sealed class SavedDocument
{
    public SavedDocument(Document document, string fingerprint)
    {
        (Document, Fingerprint, Id) = (document, fingerprint, document.Head.Id.Value);
        Place = new TextPlace(Id, document.Part ?? "");
        Digest = DocumentDigest.Of(document);
        Claims = DocumentAssertions.Of(document);
    }

    public Document Document { get; }

    public string Fingerprint { get; }

    /// <summary>Its instrument.</summary>
    public string Id { get; }

    /// <summary>Where it is kept.</summary>
    public TextPlace Place { get; }

    /// <summary>A digest of what it says.</summary>
    public string Digest { get; }

    /// <summary>What it claims of what it refers to.</summary>
    public IReadOnlyDictionary<Assertion, int> Claims { get; }

    /// <summary>What saving it did; null until that is known.</summary>
    public SaveOutcome? Outcome { get; set; }
}
