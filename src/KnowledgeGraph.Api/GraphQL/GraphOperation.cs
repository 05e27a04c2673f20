using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Api.GraphQL.Documents;

namespace KnowledgeGraph.Api.GraphQL;

/// <summary>One operation that is about to run: its document has passed the guards and its cost is known.</summary>
/// <param name="Document">The document.</param>
/// <param name="Operation">Which of its operations; null where it has none of the name given, which execution says.</param>
/// <param name="Name">The name given.</param>
/// <param name="Variables">The values of its variables.</param>
/// <param name="Cost">What it costs by its page sizes.</param>
internal sealed record GraphOperation(ParsedDocument Document, GraphQLOperationDefinition? Operation, string? Name, Inputs? Variables, long Cost)
{
    /// <summary>query, mutation or subscription.</summary>
    public string Type => (Operation?.Operation ?? OperationType.Query) switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    /// <summary>Who may write by it; null where it only reads.</summary>
    public string? Writer { get; init; }

    /// <summary>The operation's own name.</summary>
    public string? OwnName => Operation?.Name?.StringValue;
}
