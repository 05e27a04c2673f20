using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>Every definition, variable, field and fragment of a document as it is written, each once.</summary>
internal static class DocumentNodes
{
    public static IEnumerable<ASTNode> Of(GraphQLDocument document)
    {
        var rest = new Stack<ASTNode>(document.Definitions);
        while (rest.TryPop(out ASTNode? node))
        {
            yield return node;
            foreach (ASTNode inner in (node as IHasSelectionSetNode)?.SelectionSet?.Selections ?? [])
            {
                rest.Push(inner);
            }

            foreach (GraphQLVariableDefinition variable in (node as GraphQLOperationDefinition)?.Variables?.Items ?? [])
            {
                yield return variable;
            }
        }
    }
}
