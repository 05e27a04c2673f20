using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Documents;

/// <summary>A document that has passed the guards.</summary>
/// <param name="query">Its text.</param>
/// <param name="document">Its tree.</param>
/// <param name="tokens">How many words and signs it has.</param>
internal sealed class ParsedDocument(string query, GraphQLDocument document, int tokens)
{
    // Measured on queries of every size: a tree takes less than this for each of its tokens.
    private const int BytesPerToken = 200;
    private volatile bool _isValid;

    public string Query { get; } = query;

    public GraphQLDocument Document { get; } = document;

    /// <summary>About what it takes in memory, in bytes.</summary>
    public long Bytes { get; } = 500 + (2L * query.Length) + ((long)BytesPerToken * tokens);

    /// <summary>Whether it has been validated and is valid: it need not be validated again, whatever its variables.</summary>
    public bool IsValid => _isValid;

    public void Validated() => _isValid = true;

    /// <summary>The operation of this name, or the first where no name is given.</summary>
    public GraphQLOperationDefinition? Operation(string? name)
    {
        foreach (ASTNode definition in Document.Definitions)
        {
            if (definition is GraphQLOperationDefinition operation && (name is null || operation.Name?.Value.Equals(name) == true))
            {
                return operation;
            }
        }

        return null;
    }
}
