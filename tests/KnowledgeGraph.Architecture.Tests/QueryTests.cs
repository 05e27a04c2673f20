using NetArchTest.Rules;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>What is asked of the graph is answered without a web server.</summary>
public sealed class QueryTests
{
    private static readonly string[] Web = ["Microsoft.AspNetCore", "Microsoft.Extensions.Hosting", "GraphQL", Rooms.Api];

    [Test]
    public void Queries_KnowNoWebServer() =>
        Assert.That(
            Rooms.Load(Rooms.Queries).GetReferencedAssemblies().Select(a => a.Name)
                .Where(n => Web.Any(w => n!.StartsWith(w, StringComparison.Ordinal))), Is.Empty);

    // The commands that only ask, and what they print with.
    [TestCase("LineageCommand", "LineageTable", "LineageJson")]
    [TestCase("ShowCommand", "ReadingPrinter", "EdgesPrinter")]
    [TestCase("SearchCommand", "EntityCells", "Rows", "Sections")]
    [TestCase("StoreOption", "StoreChoice", "ReferenceLookup", "ProgramContext")]
    public void Commands_ThatAsk_KnowNoWebServer(params string[] names)
    {
        // What the compiler makes of a command's lambdas is nested in it, and looked at with it.
        PredicateList asking = Types.InAssembly(Rooms.Load(Rooms.Cli)).That().HaveNameMatching($"^({string.Join('|', names)})$");

        Assert.Multiple(() =>
        {
            Assert.That(asking.GetTypes().Select(t => t.Name), Is.EquivalentTo(names));
            Assert.That(asking.ShouldNot().HaveDependencyOnAny(Web).GetResult().FailingTypeNames ?? [], Is.Empty);
        });
    }
}
