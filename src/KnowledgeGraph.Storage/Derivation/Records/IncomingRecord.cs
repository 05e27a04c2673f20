using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Assertions;

namespace KnowledgeGraph.Storage.Derivation.Records;

/// <summary>A record on its way into the graph.</summary>
internal sealed class IncomingRecord
{
    public IncomingRecord(AdoptionRecord record, RecordOrigin origin)
    {
        Place = RecordPlace.Of(record);
        Text = RecordText.Of(record with { Sources = [], SourcesDiffer = false });

        // What it asserts depends on the kind of its source too.
        Digest = Convert.ToHexStringLower(SHA256.HashData([(byte)origin, .. Encoding.UTF8.GetBytes(Text)]));
        Assertions = RecordAssertions.Of(record, origin);
    }

    /// <summary>What it is of.</summary>
    public RecordPlace Place { get; }

    /// <summary>What it says, as it is kept.</summary>
    public string Text { get; }

    /// <summary>A digest of that.</summary>
    public string Digest { get; }

    /// <summary>What it asserts of what it names.</summary>
    public IReadOnlyDictionary<Assertion, int> Assertions { get; }
}
