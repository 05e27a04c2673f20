using KnowledgeGraph.Loading.Fetching;
using KnowledgeGraph.Loading.Fetching.Archives;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Loading.Collections;

/// <summary>A collection whose archive is there and open, with the texts that are wanted of it.</summary>
public sealed class OpenCollection : IDisposable
{
    private readonly CollectionFiles _files;

    private OpenCollection(Collection collection, FetchedArchive archive, CollectionFiles files, IReadOnlyList<CollectionScope> scopes)
    {
        (Collection, Archive, _files) = (collection, archive, files);
        Selections = [.. scopes.Select(scope => CollectionSelection.Of(collection, files, scope))];
    }

    /// <summary>The collection.</summary>
    public Collection Collection { get; }

    /// <summary>Its archive.</summary>
    public FetchedArchive Archive { get; }

    /// <summary>What is wanted of it, a selection a language.</summary>
    public IReadOnlyList<CollectionSelection> Selections { get; }

    /// <summary>The texts that are wanted, and what is recorded of them, as sources that are read while this is open.</summary>
    public IReadOnlyList<DocumentSource> Sources => [.. Selections.SelectMany(s => s.Sources), .. _files.RecordsOf(Collection)];

    /// <summary>Fetches the archive, unless there is a fresh copy, and opens it.</summary>
    /// <param name="service">The service.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="scopes">What is wanted.</param>
    /// <param name="asks">Whether the service is asked though the copy is a fresh one.</param>
    /// <param name="observer">Is told how it goes.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="FetchException">It cannot be had; the message says why.</exception>
    public static async Task<OpenCollection> OpenAsync(
        ArchiveService service, Collection collection, IReadOnlyList<CollectionScope> scopes, bool asks, IArchiveObserver observer,
        CancellationToken cancellationToken = default)
    {
        FetchedArchive archive = await service.FetchAsync(collection.Repository, asks, observer, cancellationToken).ConfigureAwait(false);
        try
        {
            return new OpenCollection(collection, archive, CollectionFiles.Open(service.Open(collection.Repository)), scopes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new FetchException($"cannot be read in {archive.Path}: {e.Message.TrimEnd('.')}. Remove the file, and fetch it again", e);
        }
    }

    /// <summary>The sources that were loaded from this collection, in the languages and of the time that are wanted, and are no longer in
    /// it.</summary>
    /// <param name="sources">Everything that has been loaded.</param>
    public IReadOnlyList<LoadedSource> Gone(IEnumerable<LoadedSource> sources) => [.. sources.Where(s => Collection.PathOf(s.Source) is { } path
        && IsGone(path, CollectionPath.Of(Collection, path)))];

    /// <inheritdoc />
    public void Dispose() => _files.Dispose();

    private bool IsGone(string source, CollectionPath path) => path.Kind == CollectionFileKind.Text && Selections.Any(s =>
        (path.Language is null || path.Language == s.Scope.Language) && s.Scope.IsRecent(path) && !s.Has(source));
}
