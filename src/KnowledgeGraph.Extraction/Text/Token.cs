namespace KnowledgeGraph.Extraction.Text;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with apostrophes inside.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>The superscript digits of a footnote mark.</summary>
    Mark,

    /// <summary>Any other character but white space.</summary>
    Other,
}

/// <summary>A token of a provision's text.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">The unit behind its last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The word of the grammar that it is, if it is one.</param>
/// <param name="IsCapital">Whether it is a word that begins with a capital letter.</param>
/// <param name="SpaceBefore">Whether white space stands before it.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, Keyword Word, bool IsCapital, bool SpaceBefore)
{
    /// <summary>Whether it is a word in small letters that the grammar does not know: most are, and no citation begins with one.</summary>
    public bool IsOrdinary => Kind == TokenKind.Word && Word == Keyword.None && !IsCapital;

    /// <summary>How many UTF-16 units it has.</summary>
    public int Length => End - Start;
}
