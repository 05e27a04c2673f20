using System.Text;
using GraphQL;
using GraphQLParser;
using GraphQLParser.Exceptions;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// Counts words, signs and open brackets before a tree is made of them. The parser's syntax errors take time that grows with the square
/// of the column where they stand, so words are read through a window, and a document with long lines is broken into short ones to see
/// whether it is GraphQL at all.
/// </summary>
internal sealed class TokenGuard(GuardLimits limits)
{
    private const int LongLine = 500;
    private const string Ignored = " \t\r\n,\uFEFF";

    /// <summary>What the document is with no line longer than <see cref="LongLine"/> and a word; null where it has no such line anyway.</summary>
    public string? Broken { get; private set; }

    /// <summary>How many words and signs the document has.</summary>
    public int Tokens { get; private set; }

    /// <summary>What is described in it, which the parser has to read over.</summary>
    public ExecutableDescriptions Descriptions { get; } = new();

    /// <summary>Reads a document; the refusal, or null.</summary>
    public ExecutionError? Check(string query)
    {
        int open = 0;
        int at = 0;
        int line = 0;
        int copied = 0;
        int end = 0;
        StringBuilder? broken = null;
        while (true)
        {
            while (at < query.Length && Ignored.Contains(query[at], StringComparison.Ordinal))
            {
                line = query[at] is '\n' or '\r' ? at + 1 : line;
                at++;
            }

            // Without the spaces before the break; and before the end too, for that it comes too early is the commonest fault.
            if (at - line > LongLine)
            {
                broken = (broken ?? new StringBuilder(query.Length + 64)).Append(query, copied, end - copied).Append('\n');
                copied = line = at;
            }

            if (at == query.Length)
            {
                Broken = broken?.Append(query.AsSpan(copied)).ToString();
                return null;
            }

            int window = Math.Min(query.Length - at, limits.MaxTokenLength + 1);
            Token token;
            try
            {
                token = Lexer.Lex(query.AsMemory(at, window));
            }
            catch (GraphQLSyntaxErrorException e)
            {
                return window > limits.MaxTokenLength && query[at] is '"' ? TooLong() : SyntaxFault.Of(e.Description, query, at);
            }

            if (token.End > limits.MaxTokenLength)
            {
                return TooLong();
            }

            // A comment that ends with the document ends, by the lexer, one beyond it.
            end = Math.Min(at + token.End, query.Length);
            Descriptions.Take(token, at..end, open);
            at = end;
            open += token.Kind switch
            {
                TokenKind.BRACE_L or TokenKind.BRACKET_L or TokenKind.PAREN_L => 1,
                TokenKind.BRACE_R or TokenKind.BRACKET_R or TokenKind.PAREN_R => -1,
                _ => 0,
            };
            if (++Tokens > limits.MaxTokens)
            {
                return GuardRefusal.Of(GuardRefusal.Tokens, "words and signs", limits.MaxTokens, null);
            }

            if (open > limits.MaxNesting)
            {
                return GuardRefusal.Of(GuardRefusal.Nesting, "brackets within brackets", limits.MaxNesting, null);
            }
        }
    }

    private ExecutionError TooLong() => GuardRefusal.Of(
        GuardRefusal.TokenLength, "characters in one string or comment", limits.MaxTokenLength, null, "Send a long text as a variable.");
}
