namespace KnowledgeGraph.Model.Ids;

/// <summary>
/// The letters without what stands on, under or through them, small, and those that were joined taken apart. A table of its own: where
/// programs run without the data of cultures, as ours do, the runtime leaves letters as they are.
/// </summary>
internal static class BaseLetters
{
    private const char FirstLatin = '\u00C0';
    private const char FirstAdditional = '\u1E00';

    // A question mark for what is no letter, or is two.
    private const string Latin =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiii??jjkkkllllllllllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>The letters of a character beyond ASCII; empty for one that the table does not have.</summary>
    public static ReadOnlySpan<char> Of(char c) => c switch
    {
        'Æ' or 'æ' => "ae",
        'Œ' or 'œ' => "oe",
        'ẞ' or 'ß' => "ss",
        'Þ' or 'þ' => "th",
        'Ĳ' or 'ĳ' => "ij",
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        >= FirstLatin and < (char)(FirstLatin + 192) => In(Latin, c - FirstLatin),
        >= FirstAdditional and < (char)(FirstAdditional + 256) => In(Additional, c - FirstAdditional),
        _ => [],
    };

    private static ReadOnlySpan<char> In(string table, int at) => table[at] == '?' ? [] : table.AsSpan(at, 1);
}
