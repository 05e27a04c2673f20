using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using KnowledgeGraph.Api.GraphQL.Guards;

namespace KnowledgeGraph.Api.GraphQL.Documents;

/// <summary>Reads documents: what is too large is refused before a tree is made of it, and by its shape before it is asked of the graph.</summary>
internal sealed class DocumentReader(GuardLimits limits, bool allowsIntrospection)
{
    // What the parser nests a bracket in, at the most: a selection set in a field in a selection set, and its names.
    private const int LevelsPerBracket = 4;

    private readonly GraphQLDocumentBuilder _builder = new() { MaxDepth = limits.MaxNesting * LevelsPerBracket };

    /// <summary>Reads a document.</summary>
    /// <exception cref="ExecutionError">It is no GraphQL, or a guard refuses it.</exception>
    public ParsedDocument Read(string query)
    {
        var tokens = new TokenGuard(limits);
        if (tokens.Check(query) is { } refusal)
        {
            throw refusal;
        }

        GraphQLDocument document = tokens.Descriptions.Any ? BuildWithout(tokens.Descriptions, query) : Build(query, tokens.Broken);
        DocumentGuard.Check(document, limits, allowsIntrospection);
        return new ParsedDocument(query, document, tokens.Tokens);
    }

    private GraphQLDocument BuildWithout(ExecutableDescriptions descriptions, string query)
    {
        string read = descriptions.ReadOver(query);
        var tokens = new TokenGuard(limits);
        return tokens.Check(read) is { } refusal ? throw refusal : Build(read, tokens.Broken);
    }

    // What is no GraphQL is found in the document with short lines, so that saying so takes no longer than reading it.
    private GraphQLDocument Build(string query, string? broken)
    {
        if (broken is not null)
        {
            try
            {
                _builder.Build(broken);
            }
            catch (SyntaxError e)
            {
                throw SyntaxFault.Of((e.InnerException as GraphQLSyntaxErrorException)?.Description ?? "no GraphQL", query, null);
            }
        }

        return _builder.Build(query);
    }
}
