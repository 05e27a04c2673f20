using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Api.GraphQL;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.Tests.Generated;

namespace KnowledgeGraph.Api.Tests.Specification;

/// <summary>What the printed schema says that fields cost, by the directives of the Cost Directive Specification, is what the guard counts.</summary>
public sealed class CostDirectiveTests
{
    private const int Queries = 500;

    [Test]
    public void AnyQuery_CostsByThePrintedSchemaWhatTheGuardCounts()
    {
        using var schema = new GraphSchema();
        schema.Initialize();
        var guard = new CostGuard(schema, new GuardLimits(), longestPage: 500);
        var printed = new PrintedCost(GraphSchema.Print());
        var counted = new List<long>();
        for (int seed = 0; seed < Queries; seed++)
        {
            string query = new RandomQuery(schema, new Random(seed), new Random(seed + 1), CarriedGraph.Values).Next();
            GraphQLDocument document = Parser.Parse(query);

            // A field that gives an item for each of a list of its own has no directive to say so.
            if (new[] { ": nodes(", ": resolve(", ": _entities(" }.Any(field => query.Contains(field, StringComparison.Ordinal)))
            {
                continue;
            }

            (long cost, _) = guard.Measure(document, document.Definitions.OfType<GraphQLOperationDefinition>().Single(), Inputs.Empty);
            Assert.That(printed.Of(query), Is.EqualTo(cost), query);
            counted.Add(cost);
        }

        Assert.That(counted, Has.Count.GreaterThan(Queries / 2));
        Assert.That(counted.Distinct().Count(), Is.GreaterThan(50), "they are not all of one cost");
    }
}
