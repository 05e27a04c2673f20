using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg schema</c>: what the graph is, as data.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var which = new Argument<string>("SCHEMA")
        {
            Description = "graphql: the schema of the API. cypher: the constraints and indexes of the graph in Neo4j.",
            HelpName = "graphql|cypher",
        };
        which.AcceptOnlyFromAmong("graphql", "cypher");
        var command = new Command("schema", "Print the graph's schema.") { which };
        command.SetAction(parsed =>
        {
            context.Streams.Text.Write(SchemaFile.Text(parsed.GetRequiredValue(which) == "graphql" ? "schema.graphql" : "constraints.cypher"));
            return ExitCode.Done;
        });
        return command;
    }
}
