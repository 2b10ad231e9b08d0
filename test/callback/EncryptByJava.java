import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Scanner;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/** Encrypts as Huawei's samples do, by Java's own SHA1PRNG. Reads `key bits iv plain`, the first and last in Base64. */
public class EncryptByJava {
  public static void main(String[] arguments) throws Exception {
    Scanner lines = new Scanner(System.in, "UTF-8");
    while (lines.hasNextLine()) {
      String[] words = lines.nextLine().split(" ", -1);
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(decode(words[0]));
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(Integer.parseInt(words[1]), random);
      SecretKey key = generator.generateKey();
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(words[2].getBytes(StandardCharsets.UTF_8)));
      System.out.println(words[2] + Base64.getEncoder().encodeToString(cipher.doFinal(decode(words[3]))));
    }
  }

  private static byte[] decode(String text) {
    return Base64.getDecoder().decode(text);
  }
}
