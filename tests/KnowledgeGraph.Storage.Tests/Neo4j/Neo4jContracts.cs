using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Tests.Contract;

namespace KnowledgeGraph.Storage.Tests.Neo4j;

[TestFixture, Category("Slow")]
public sealed class Neo4jSavingTests : SavingContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jResolutionTests : ResolutionContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();

    protected override int MostOrders => 6;
}

[TestFixture, Category("Slow")]
public sealed class Neo4jNameTests : NameContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();

    protected override int MostOrders => 4;
}

[TestFixture, Category("Slow")]
public sealed class Neo4jPartTests : PartContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();

    protected override int MostOrders => 6;
}

[TestFixture, Category("Slow")]
public sealed class Neo4jReadingTests : ReadingContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jPagingTests : PagingContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jFilterTests : FilterContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jCountTests : CountContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jGroupTests : GroupContract
{
    protected override int Lists => 5;

    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jSearchTests : SearchContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jRelationTests : RelationContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jLineageTests : LineageContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jLineageCorpusTests : LineageCorpusContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jConcurrencyTests : ConcurrencyContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jChangeTests : ChangeContract
{
    private Neo4jStoreOptions options = null!;

    protected override async Task<IGraphStore> CreateAsync()
    {
        (_, options) = await Neo4jServer.RequireAsync();
        return await Neo4jServer.OpenEmptyAsync();
    }

    protected override IGraphStore OpenSame(string address, int changesKept) =>
        GraphStores.Open(address, neo4j: options with { ChangesKept = changesKept });
}

[TestFixture, Category("Slow")]
public sealed class Neo4jLanguageTests : LanguageContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jForeignSearchTests : ForeignSearchContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jStandingTests : StandingContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jDiscrepancyTests : DiscrepancyContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jWordingTests : WordingContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();

    protected override int MostOrders => 4;
}

[TestFixture, Category("Slow")]
public sealed class Neo4jScanTests : ScanContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();

    protected override int MostOrders => 2;
}

[TestFixture, Category("Slow")]
public sealed class Neo4jLongNameTests : LongNameContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jRemovalTests : RemovalContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();

    protected override int MostOrders => 1;
}

[TestFixture, Category("Slow")]
public sealed class Neo4jDatasetTests : DatasetContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();

    protected override int MostOrders => 2;
}

[TestFixture, Category("Slow")]
public sealed class Neo4jRecordTests : RecordContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();

    protected override int MostOrders => 3;
}

[TestFixture, Category("Slow")]
public sealed class Neo4jVerificationTests : VerificationContract
{
    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jHistoryTests : HistoryContract
{
    protected override int Histories => 6;

    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}

[TestFixture, Category("Slow")]
public sealed class Neo4jListTests : ListContract
{
    protected override int Filters => 5;

    protected override Task<IGraphStore> CreateAsync() => Neo4jServer.OpenEmptyAsync();
}
