namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>Words that were carried on: two years of a question, a recommended draft and the text that adopted it.</summary>
internal static class CarriedWords
{
    public const string Child = "Reaffirms that the rights of the child are human rights and need to be protected";
    public const string Longer = "Reaffirms that the rights of the child are human rights and need to be protected in all places and at all times";

    private const string Urges = "2. Urges all States to do for children what nobody has asked of any of them so far.";

    public static Task<TemporaryStore> OpenAsync() => TemporaryStore.OpenAsync(
        ("A_RES_74_1", "Resolution adopted by the General Assembly on 1 December 2019\n\n74/1. Child\n\nThe General Assembly,\n\n"
            + $"1. {Child};\n\n2. Decides to hold a meeting of the whole on the question of children in 2020."),
        ("A_RES_75_1", $"Resolution adopted by the General Assembly on 1 December 2020\n\n75/1. Child\n\nThe General Assembly,\n\n1. {Longer}."),
        ("E_RES_2021_1", "Resolution adopted by the Economic and Social Council on 21 July 2021\n\n2021/1. Children\n\n"
            + "The Economic and Social Council\n\nRecommends to the General Assembly the adoption of the following draft resolution:\n\n"
            + $"The General Assembly,\n\n1. {Longer};\n\n{Urges}"),
        ("A_RES_76_1", "Resolution adopted by the General Assembly on 1 December 2021\n\n76/1. Children\n\nThe General Assembly,\n\n"
            + $"1. {Longer};\n\n{Urges}"));
}
