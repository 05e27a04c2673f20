namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>Watches an archive being fetched.</summary>
public interface IArchiveObserver
{
    /// <summary>Something a person should know: that another process is waited for, that it begins anew.</summary>
    /// <param name="name">The repository.</param>
    /// <param name="word">What, to be read after its name.</param>
    void Told(string name, string word);

    /// <summary>Some of it has come.</summary>
    /// <param name="name">The repository.</param>
    /// <param name="bytes">How many bytes of it are there.</param>
    /// <param name="total">How many it has; null where the service does not say.</param>
    void Received(string name, long bytes, long? total);
}
