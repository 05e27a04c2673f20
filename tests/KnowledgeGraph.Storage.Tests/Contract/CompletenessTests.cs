using System.Reflection;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>No store leaves a part of the contract out.</summary>
[TestFixture]
public sealed class CompletenessTests
{
    private static readonly Type[] Types = Assembly.GetExecutingAssembly().GetTypes();

    private static readonly Type[] Contracts = [.. Types.Where(t => t.IsAbstract && t.IsSubclassOf(typeof(StoreContract)))];

    // A store's tests are named after it: the fixture of SqliteGraphStore for PagingContract is SqlitePagingTests.
    private static IEnumerable<Type> Stores() =>
        typeof(GraphStores).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IGraphStore)));

    [TestCaseSource(nameof(Stores))]
    public void Store_Always_IsHeldToEveryContract(Type store)
    {
        string name = store.Name.Replace("GraphStore", "", StringComparison.Ordinal);
        string[] missing =
        [
            .. Contracts
                .Where(c => !Types.Any(t => t.IsSubclassOf(c) && !t.IsAbstract
                    && t.Name == name + c.Name.Replace("Contract", "Tests", StringComparison.Ordinal)))
                .Select(c => c.Name),
        ];

        Assert.That(missing, Is.Empty, $"{store.Name} is not held to these");
    }

    [Test]
    public void Contracts_AreThere() => Assert.That(Contracts, Has.Length.GreaterThanOrEqualTo(8));
}
