using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Addresses;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;

namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>What commands work with. Tests give their own.</summary>
internal sealed record ProgramContext
{
    /// <summary>The standard streams.</summary>
    public required Streams Streams { get; init; }

    /// <summary>Reads files.</summary>
    public SourceReader Reader { get; init; } = SourceReader.Default;

    /// <summary>Makes the store at an address, with how a server is talked to; nothing is touched before it is initialized.</summary>
    public Func<StoreAddress, Neo4jStoreOptions, IGraphStore> OpenStore { get; init; } = (address, server) => GraphStores.Open(address, neo4j: server);

    /// <summary>Reads what a person types to name an instrument or a provision.</summary>
    public Func<string, Reference> ReadReference { get; init; } = ReferenceReader.Read;

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The context of this process.</summary>
    public static ProgramContext OfProcess() => new() { Streams = Streams.OfProcess() };
}
