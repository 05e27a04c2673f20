using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Fetching;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Loading.Collections;
using KnowledgeGraph.Loading.Fetching;
using KnowledgeGraph.Loading.Fetching.Archives;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Cli.Collections;

/// <summary>The collections that a command works with, fetched and open; what could not be fetched has been named.</summary>
internal sealed class OpenCollections : IDisposable
{
    /// <summary>The variable that names another service.</summary>
    public const string AddressVariable = "KG_COLLECTIONS";

    private const int CommitShown = 12;
    private const int MostNamed = 100;

    private readonly List<OpenCollection> _open = [];

    private OpenCollections()
    {
    }

    /// <summary>Those that could be fetched.</summary>
    public IReadOnlyList<OpenCollection> All => _open;

    /// <summary>Their texts.</summary>
    public IEnumerable<DocumentSource> Sources => _open.SelectMany(c => c.Sources);

    /// <summary>Whether each could be fetched, and asked after.</summary>
    public int Code { get; private set; } = ExitCode.Done;

    /// <summary>Fetches and opens collections.</summary>
    /// <param name="context">The streams, the variables and the clock.</param>
    /// <param name="wanted">The collections, and what is wanted of each.</param>
    /// <param name="asks">Whether the service is asked though a copy is fresh; then a copy that has to do is a failure.</param>
    /// <param name="stop">Stops.</param>
    public static async Task<OpenCollections> OpenAsync(
        ProgramContext context, IEnumerable<(Collection Collection, IReadOnlyList<CollectionScope> Scopes)> wanted, bool asks, CancellationToken stop)
    {
        var opened = new OpenCollections();
        try
        {
            using ArchiveService service = Service(context);
            foreach ((Collection collection, IReadOnlyList<CollectionScope> scopes) in wanted)
            {
                await opened.OpenAsync(context, service, collection, scopes, asks, stop).ConfigureAwait(false);
            }

            return opened;
        }
        catch (ArgumentException e)
        {
            context.Streams.Tell(e.Message);
            opened.Code = ExitCode.WrongUsage;
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Tells how many texts there are, and names what is odd among the files.</summary>
    /// <param name="streams">Where.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="namesOdd">Whether odd files are named.</param>
    public static void Tell(Streams streams, OpenCollection collection, bool namesOdd)
    {
        string commit = collection.Archive.Commit is { } id ? $", of commit {id[..Math.Min(CommitShown, id.Length)]}" : "";
        foreach (CollectionSelection selection in collection.Selections)
        {
            string since = selection.Scope.Since is { } first ? $" from {first} on" : "";
            string older = selection.Older > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({selection.Older:N0} older left out)") : "";
            string texts = $"{Count.Of(selection.Texts.Count, "text")} in {selection.Scope.Language.Name}";
            streams.Tell($"{collection.Collection}: {texts}{since}{older}{commit}");
            foreach (OddFile odd in namesOdd ? selection.Odd.Take(MostNamed) : [])
            {
                streams.Tell($"{collection.Collection.SourceOf(odd.Path)} {odd.Word}");
            }

            if (namesOdd && selection.Odd.Count > MostNamed)
            {
                streams.Tell($"{collection.Collection}: and {Count.Of(selection.Odd.Count - MostNamed, "other file")} of this kind");
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _open.ForEach(c => c.Dispose());

    private async Task OpenAsync(
        ProgramContext context, ArchiveService service, Collection collection, IReadOnlyList<CollectionScope> scopes, bool asks,
        CancellationToken stop)
    {
        try
        {
            OpenCollection open = await OpenCollection.OpenAsync(
                service, collection, scopes, asks, new ArchiveDisplay(context, collection), stop).ConfigureAwait(false);
            _open.Add(open);
            if (open.Archive.Warning is { } warning)
            {
                context.Streams.Tell($"{collection} {warning}");
                Code = asks ? ExitCode.InputFailed : Code;
            }
        }
        catch (FetchException e)
        {
            context.Streams.Tell($"{collection} {e.Message}");
            Code = ExitCode.InputFailed;
        }
    }

    private static ArchiveService Service(ProgramContext context)
    {
        var options = new ArchiveServiceOptions { CacheFolder = CacheFolder.Of(context.Variable, "collections") };
        try
        {
            return new ArchiveService(
                context.Variable(AddressVariable) is { Length: > 0 } address ? options with { Address = address } : options, context.Time);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"The variable {AddressVariable}: {e.Message}", e);
        }
    }
}
