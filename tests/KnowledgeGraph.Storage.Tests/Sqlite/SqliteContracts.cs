using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Contract;

namespace KnowledgeGraph.Storage.Tests.Sqlite;

[TestFixture]
public sealed class SqliteSavingTests : SavingContract
{
    protected override Task<IGraphStore> CreateAsync() => StoreFiles.OpenNewAsync();
}
