using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Loading.Opening;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Waiting;

namespace KnowledgeGraph.Cli.Stores;

/// <summary>The option <c>--store</c> of a command, and the way from it to an open store.</summary>
internal sealed class StoreOption
{
    private readonly ProgramContext _context;

    /// <summary>The option of one command.</summary>
    public StoreOption(ProgramContext context)
    {
        _context = context;
        Option = new Option<string?>("--store")
        {
            Description = "The graph's store, sqlite:PATH or neo4j+http://user@host:7474/database (of a cluster host:7474,host:7474). Default: the variable KG_STORE, else a file in your data folder.",
            HelpName = "URI",
        };
        Option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var address }] && !StoreAddress.TryParse(address, out _, out string problem))
            {
                result.AddError($"--store {address}: {problem}");
            }
        });
    }

    /// <summary>The option.</summary>
    public Option<string?> Option { get; }

    /// <summary>Opens the store for writing; makes it, and the folder it lies in, where there is none. A server that is away is waited for.</summary>
    /// <exception cref="GraphStoreException">It cannot be opened or written, was made by a newer version, or does not come.</exception>
    public async Task<IGraphStore> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var lines = new WaitLines(_context);
        return await OpenedAsync(
            Create(Address(parsed), lines),
            store => new StoreOpening(store, _context.Time).RunAsync(StorePatience.OfALoad, lines.Tell, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>The store, not yet open, for whoever can do without it for a while.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="lines">What waits for a server are told to.</param>
    public IGraphStore Create(ParseResult parsed, WaitLines lines) => Create(Address(parsed), lines);

    /// <summary>Opens a store that has to be there.</summary>
    /// <exception cref="GraphStoreException">There is none, or it cannot be opened.</exception>
    public Task<IGraphStore> OpenExistingAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        StoreAddress address = Address(parsed);
        return address.Path is null || File.Exists(address.Path)
            ? OpenedAsync(Create(address, new WaitLines(_context)), store => store.InitializeAsync(cancellationToken))
            : throw new GraphStoreException($"There is no graph at {address} yet. Load documents first: kg load PATH.");
    }

    private StoreAddress Address(ParseResult parsed) => StoreChoice.Choose(parsed.GetValue(Option), _context.Variable);

    private IGraphStore Create(StoreAddress address, WaitLines lines) => _context.OpenStore(address, new Neo4jStoreOptions
    {
        Password = address.Kind == StoreKind.Neo4j ? Neo4jPassword.Read(_context.Variable) : null,
        BookmarkFile = address.Kind == StoreKind.Neo4j ? StoreChoice.BookmarkFile(address, _context.Variable) : null,
        Waits = lines.Tell,
        Time = _context.Time,
    });

    private static async Task<IGraphStore> OpenedAsync(IGraphStore store, Func<IGraphStore, Task> open)
    {
        try
        {
            await open(store).ConfigureAwait(false);
            return store;
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
