using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>The footnote marks that stand behind citations.</summary>
internal static class FootnoteMark
{
    /// <summary>The footnote marked behind a citation, directly or behind a comma or a quotation mark: "resolution 70/1,¹". Null where none
    /// is.</summary>
    public static string? Behind(TokenList tokens, int end)
    {
        int mark = tokens.Is(end, ',') || tokens.Is(end, ';') || tokens.Is(end, '”') ? end + 1 : end;
        mark = tokens.Is(mark, '”') || tokens.Is(mark, ',') ? mark + 1 : mark;
        return tokens[mark].Kind == TokenKind.Mark ? Superscript.ToPlain(tokens[tokens[mark]]) : null;
    }

    /// <summary>The first footnote marked inside a citation: "60/1¹ of 16 September 2005". Null where none is.</summary>
    public static string? Inside(TokenList tokens, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (tokens[at].Kind == TokenKind.Mark)
            {
                return Superscript.ToPlain(tokens[tokens[at]]);
            }
        }

        return null;
    }
}
