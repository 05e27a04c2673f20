using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Addresses;

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
            Description = "The graph's store, sqlite:PATH or neo4j+http://user@host:7474/database. Default: the variable KG_STORE, else a file in your data folder.",
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

    /// <summary>Opens the store for writing; makes it, and the folder it lies in, where there is none.</summary>
    /// <exception cref="GraphStoreException">It cannot be opened or written, or was made by a newer version.</exception>
    public Task<IGraphStore> OpenAsync(ParseResult parsed, CancellationToken cancellationToken) => OpenAsync(Address(parsed), cancellationToken);

    /// <summary>Opens a store that has to be there.</summary>
    /// <exception cref="GraphStoreException">There is none, or it cannot be opened.</exception>
    public Task<IGraphStore> OpenExistingAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        StoreAddress address = Address(parsed);
        return address.Path is null || File.Exists(address.Path)
            ? OpenAsync(address, cancellationToken)
            : throw new GraphStoreException($"There is no graph at {address} yet. Load documents first: kg load PATH.");
    }

    private StoreAddress Address(ParseResult parsed) => StoreChoice.Choose(parsed.GetValue(Option), _context.Variable);

    private async Task<IGraphStore> OpenAsync(StoreAddress address, CancellationToken cancellationToken)
    {
        IGraphStore store = _context.OpenStore(address, address.Kind == StoreKind.Neo4j ? Neo4jPassword.Read(_context.Variable) : null);
        try
        {
            await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
            return store;
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
