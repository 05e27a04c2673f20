using System.Collections.Concurrent;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Plans;

namespace KnowledgeGraph.Api.GraphQL.Documents;

/// <summary>A document that has passed the guards.</summary>
/// <param name="query">Its text.</param>
/// <param name="document">Its tree.</param>
/// <param name="tokens">How many words and signs it has.</param>
internal sealed class ParsedDocument(string query, GraphQLDocument document, int tokens)
{
    // Measured on queries of every size: a tree takes less than a third of this for each of its tokens; the rest is for what is planned of it.
    private const int BytesPerToken = 600;

    private readonly bool _hasDirectives = DocumentNodes.Of(document).Any(n => n is IHasDirectivesNode { Directives.Count: > 0 });
    private readonly ConcurrentDictionary<GraphQLOperationDefinition, DocumentPlan> _plans = new(ReferenceEqualityComparer.Instance);
    private volatile bool _isValid;

    public string Query { get; } = query;

    public GraphQLDocument Document { get; } = document;

    /// <summary>About what it takes in memory, in bytes.</summary>
    public long Bytes { get; } = 500 + (2L * query.Length) + ((long)BytesPerToken * tokens);

    /// <summary>Whether it has been validated and is valid: it need not be validated again, whatever its variables.</summary>
    public bool IsValid => _isValid;

    public void Validated() => _isValid = true;

    /// <summary>What an operation of it asks for: planned once, unless directives may make it another one for other variables.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="isIncluded">Whether the directives of a field or a fragment let it in.</param>
    public DocumentPlan Plan(ISchema schema, GraphQLOperationDefinition operation, Func<ASTNode, bool> isIncluded) => _hasDirectives
        ? new DocumentPlan(schema, Document, operation, isIncluded)
        : _plans.GetOrAdd(operation, static (of, about) => new DocumentPlan(about.schema, about.Document, of), (schema, Document));

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
