using GraphQLParser;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// The descriptions of operations, fragments and variables, which the specification of September 2025 lets a document have and the parser does
/// not know. They mean nothing to who executes it: each is read over as if blanks stood there, so that every other place stays what it is.
/// </summary>
internal sealed class ExecutableDescriptions
{
    private readonly List<Range> _found = [];
    private Range? _pending;
    private TokenKind _last = TokenKind.EOF;
    private bool _isAfterAt;
    private bool _isInVariables;

    /// <summary>Whether there are any.</summary>
    public bool Any => _found.Count > 0;

    /// <summary>Takes the next word or sign of the document.</summary>
    /// <param name="token">It.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="open">How many brackets are open before it.</param>
    public void Take(in Token token, Range at, int open)
    {
        if (token.Kind == TokenKind.COMMENT)
        {
            return;
        }

        if (_pending is { } description && (open == 0 ? IsDefinition(token) : token.Kind == TokenKind.DOLLAR))
        {
            _found.Add(description);
        }

        bool mayBeOne = open == 0 || (open == 1 && _isInVariables && _last is not (TokenKind.EQUALS or TokenKind.COLON));
        _pending = token.Kind == TokenKind.STRING && mayBeOne ? at : null;

        // What stands in brackets that no other ones are around are variables, but for those of a directive: @name(
        if (open == 0)
        {
            _isInVariables = token.Kind == TokenKind.PAREN_L && !_isAfterAt;
            _isAfterAt = token.Kind == TokenKind.AT || (_isAfterAt && _last == TokenKind.AT);
        }

        _last = token.Kind;
    }

    /// <summary>A document with blanks in their places.</summary>
    public string ReadOver(string document) => string.Create(document.Length, (document, _found), static (text, state) =>
    {
        state.document.CopyTo(text);
        foreach (Range description in state._found)
        {
            foreach (ref char c in text[description])
            {
                c = c is '\n' or '\r' ? c : ' ';
            }
        }
    });

    private static bool IsDefinition(in Token token) =>
        token.Kind == TokenKind.NAME && token.Value.ToString() is "query" or "mutation" or "subscription" or "fragment";
}
