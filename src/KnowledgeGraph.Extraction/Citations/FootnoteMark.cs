using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>The footnote marks that stand behind citations.</summary>
internal static class FootnoteMark
{
    /// <summary>The footnote marked behind a citation, directly or behind a comma or a quotation mark: "resolution 70/1,¹". Null where none is.</summary>
    public static string? Behind(TokenList tokens, int end)
    {
        int mark = tokens.Is(end, ',') || tokens.Is(end, ';') || tokens.Is(end, '”') ? end + 1 : end;
        mark = tokens.Is(mark, '”') || tokens.Is(mark, ',') ? mark + 1 : mark;
        return tokens[mark].Kind == TokenKind.Mark ? Superscript.ToPlain(tokens[tokens[mark]]) : null;
    }
}
