using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Tests.Contract;

namespace KnowledgeGraph.Storage.Tests.Sqlite;

[TestFixture]
public sealed class SqliteSavingTests : SavingContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteResolutionTests : ResolutionContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteNameTests : NameContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteReadingTests : ReadingContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqlitePagingTests : PagingContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteFilterTests : FilterContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteCountTests : CountContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteGroupTests : GroupContract
{
    protected override int Lists => 300;

    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteSearchTests : SearchContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteRelationTests : RelationContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteLineageTests : LineageContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteLineageCorpusTests : LineageCorpusContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteConcurrencyTests : ConcurrencyContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqlitePartTests : PartContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteChangeTests : ChangeContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();

    protected override IGraphStore OpenSame(string address, int changesKept) =>
        GraphStores.Open(address, new SqliteStoreOptions { ChangesKept = changesKept });
}

[TestFixture]
public sealed class SqliteLanguageTests : LanguageContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteForeignSearchTests : ForeignSearchContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteStandingTests : StandingContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteDiscrepancyTests : DiscrepancyContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteWordingTests : WordingContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteScanTests : ScanContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteLongNameTests : LongNameContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteRemovalTests : RemovalContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();

    protected override int MostOrders => 8;
}

[TestFixture]
public sealed class SqliteDatasetTests : DatasetContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteRecordTests : RecordContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteVerificationTests : VerificationContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteHistoryTests : HistoryContract
{
    protected override int Histories => 20;

    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}

[TestFixture]
public sealed class SqliteListTests : ListContract
{
    protected override int Filters => 400;

    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}
