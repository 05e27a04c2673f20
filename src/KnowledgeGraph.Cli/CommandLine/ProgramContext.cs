using KnowledgeGraph.Cli.Opening;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Reading.Apart;
using KnowledgeGraph.Extraction.Typed;
using KnowledgeGraph.Loading.Apart;
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

    /// <summary>Reads the formats whose libraries cannot be stopped; null to read them in this process.</summary>
    public ReadApart? ReadApart { get; init; }

    /// <summary>Makes the store at an address, with how a server is talked to; nothing is touched before it is initialized.</summary>
    public Func<StoreAddress, Neo4jStoreOptions, IGraphStore> OpenStore { get; init; } =
        (address, server) => GraphStores.Open(address, neo4j: server);

    /// <summary>Reads what a person types to name an instrument or a provision.</summary>
    public Func<string, Reference> ReadReference { get; init; } = ReferenceReader.Read;

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Opens a page for whoever runs the program; false where there is no desktop.</summary>
    public Func<Uri, bool> OpenPage { get; init; } = new Desktop(Environment.GetEnvironmentVariable).TryOpen;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The context of this process.</summary>
    public static ProgramContext OfProcess()
    {
        string name = typeof(ProgramContext).Assembly.GetName().Name!;
        var apart = new ReaderProcesses(ReaderProgram.OfThisProcess(name), LoadingOptions.Default.Workers, TimeProvider.System);
        return new ProgramContext
        {
            Streams = Streams.OfProcess(),
            Reader = new SourceReader(new Extractor(apart: apart.Read).Extract, LoadingOptions.Default),
            ReadApart = apart.Read,
        };
    }
}
