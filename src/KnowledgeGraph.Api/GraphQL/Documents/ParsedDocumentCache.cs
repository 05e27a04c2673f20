using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Api.GraphQL.Documents;

/// <summary>
/// The documents asked last, ready parsed, by their text and, where a client has registered them, by the SHA-256 of it. Bounded in
/// bytes: what has not been asked for longest goes.
/// </summary>
internal sealed class ParsedDocumentCache(long maxBytes)
{
    // One document may not push out all the others.
    private const int LargestShare = 4;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byQuery = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkedListNode<Entry>> _byHash = new(StringComparer.OrdinalIgnoreCase);
    private readonly LinkedList<Entry> _byAge = [];

    /// <summary>What the documents take together, by estimate.</summary>
    public long Bytes { get; private set; }

    /// <summary>Finds a document by its text.</summary>
    public bool TryGet(string query, [NotNullWhen(true)] out ParsedDocument? document) => TryGet(_byQuery, query, out document);

    /// <summary>Finds a document that was registered under its hash.</summary>
    public bool TryGetRegistered(string hash, [NotNullWhen(true)] out ParsedDocument? document) => TryGet(_byHash, hash, out document);

    /// <summary>Keeps a document, under its hash too where one is given.</summary>
    public void Keep(ParsedDocument document, string? hash)
    {
        if (document.Bytes > maxBytes / LargestShare)
        {
            return;
        }

        lock (_gate)
        {
            if (!_byQuery.TryGetValue(document.Query, out LinkedListNode<Entry>? node))
            {
                node = _byAge.AddFirst(new Entry(document));
                _byQuery.Add(document.Query, node);
                Bytes += document.Bytes;
            }

            if (hash is not null)
            {
                node.Value.Hash = hash;
                _byHash[hash] = node;
            }

            while (Bytes > maxBytes && _byAge.Last is { } oldest)
            {
                _byAge.Remove(oldest);
                _byQuery.Remove(oldest.Value.Document.Query);
                Bytes -= oldest.Value.Document.Bytes;
                if (oldest.Value.Hash is { } registered)
                {
                    _byHash.Remove(registered);
                }
            }
        }
    }

    private bool TryGet(Dictionary<string, LinkedListNode<Entry>> index, string key, [NotNullWhen(true)] out ParsedDocument? document)
    {
        lock (_gate)
        {
            document = null;
            if (index.TryGetValue(key, out LinkedListNode<Entry>? node))
            {
                _byAge.Remove(node);
                _byAge.AddFirst(node);
                document = node.Value.Document;
            }

            return document is not null;
        }
    }

    private sealed class Entry(ParsedDocument document)
    {
        public ParsedDocument Document { get; } = document;

        public string? Hash { get; set; }
    }
}
