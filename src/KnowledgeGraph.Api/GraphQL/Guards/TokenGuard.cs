using GraphQL;
using GraphQLParser;
using GraphQLParser.Exceptions;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>Counts words, signs and open brackets before a tree is made of them. What is no GraphQL is left to the parser.</summary>
internal static class TokenGuard
{
    /// <summary>The refusal, or null; and how many tokens were read.</summary>
    public static (ExecutionError? Refusal, int Tokens) Check(string query, GuardLimits limits)
    {
        int tokens = 0;
        int open = 0;
        int at = 0;
        try
        {
            while (true)
            {
                Token token = Lexer.Lex(query, at);
                if (token.Kind == TokenKind.EOF)
                {
                    return (null, tokens);
                }

                at = token.End;
                open += token.Kind switch
                {
                    TokenKind.BRACE_L or TokenKind.BRACKET_L or TokenKind.PAREN_L => 1,
                    TokenKind.BRACE_R or TokenKind.BRACKET_R or TokenKind.PAREN_R => -1,
                    _ => 0,
                };
                if (++tokens > limits.MaxTokens)
                {
                    return (GuardRefusal.Of(GuardRefusal.Tokens, "words and signs", limits.MaxTokens, null), tokens);
                }

                if (open > limits.MaxNesting)
                {
                    return (GuardRefusal.Of(GuardRefusal.Nesting, "brackets within brackets", limits.MaxNesting, null), tokens);
                }
            }
        }
        catch (GraphQLSyntaxErrorException)
        {
            return (null, tokens);
        }
    }
}
