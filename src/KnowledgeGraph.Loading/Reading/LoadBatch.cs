namespace KnowledgeGraph.Loading.Reading;

/// <summary>What has been read and is to be saved together. Bounded by number and by text, so that what is held in memory is.</summary>
/// <param name="options">The bounds.</param>
internal sealed class LoadBatch(LoadingOptions options)
{
    private List<ReadDocument> _documents = [];
    private long _text;

    /// <summary>Whether no more should be added.</summary>
    public bool IsFull => _documents.Count >= options.BatchDocuments || _text >= options.BatchText;

    /// <summary>Adds what was read.</summary>
    public void Add(ReadDocument read)
    {
        _documents.Add(read);
        _text += read.Document?.Provisions.Sum(p => (long)p.Text.Length) ?? 0;
    }

    /// <summary>Everything that was added, in its order; the batch is empty afterwards.</summary>
    public IReadOnlyList<ReadDocument> TakeAll()
    {
        List<ReadDocument> all = _documents;
        (_documents, _text) = ([], 0);
        return all;
    }
}
